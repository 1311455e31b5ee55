#include "variants.h"
#include "workspace.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,avx512f,avx512dq,avx512bw,avx512vl,popcnt"))), apply_to = function)

#define KERNEL(name) name##_avx512
#define WIDTH 16
#include "kernel.inc"

void sampling_draw_avx512(
  const sampling_problem *problem, uint64_t seed, uint64_t block, int32_t samples, sampling_workspace *workspace,
  sampling_sums *sums)
{
  draw_avx512(problem, seed, block, samples, workspace, sums);
}

void sampling_draw_values_avx512(
  const sampling_value_problem *problem, uint64_t seed, uint64_t block, int32_t samples,
  sampling_workspace *workspace, sampling_value_sums *sums)
{
  draw_values_avx512(problem, seed, block, samples, workspace, sums);
}

#pragma clang attribute pop
#endif
