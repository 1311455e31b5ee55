#include "variants.h"
#include "workspace.h"

#define KERNEL(name) name##_baseline
#define WIDTH 4
#include "kernel.inc"

void sampling_draw_baseline(
  const sampling_problem *problem, uint64_t seed, uint64_t block, int32_t samples, sampling_workspace *workspace,
  sampling_sums *sums)
{
  draw_baseline(problem, seed, block, samples, workspace, sums);
}

void sampling_draw_values_baseline(
  const sampling_value_problem *problem, uint64_t seed, uint64_t block, int32_t samples,
  sampling_workspace *workspace, sampling_value_sums *sums)
{
  draw_values_baseline(problem, seed, block, samples, workspace, sums);
}
