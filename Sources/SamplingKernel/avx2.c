#include "variants.h"
#include "workspace.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,popcnt"))), apply_to = function)

#define KERNEL(name) name##_avx2
#define WIDTH 8
#include "kernel.inc"

void sampling_draw_avx2(
  const sampling_problem *problem, uint64_t seed, uint64_t block, int32_t samples, sampling_workspace *workspace,
  sampling_sums *sums)
{
  draw_avx2(problem, seed, block, samples, workspace, sums);
}

void sampling_draw_values_avx2(
  const sampling_value_problem *problem, uint64_t seed, uint64_t block, int32_t samples,
  sampling_workspace *workspace, sampling_value_sums *sums)
{
  draw_values_avx2(problem, seed, block, samples, workspace, sums);
}

#pragma clang attribute pop
#endif
