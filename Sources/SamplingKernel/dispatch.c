#include "SamplingKernel.h"
#include "variants.h"

bool sampling_can_run(sampling_variant variant) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  switch (variant) {
  case SAMPLING_BASELINE: return true;
  case SAMPLING_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
  case SAMPLING_AVX512:
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")
      && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("popcnt");
  }
#endif
  return variant == SAMPLING_BASELINE;
}

sampling_variant sampling_best_variant(void) {
  if (sampling_can_run(SAMPLING_AVX512)) return SAMPLING_AVX512;
  if (sampling_can_run(SAMPLING_AVX2)) return SAMPLING_AVX2;
  return SAMPLING_BASELINE;
}

void sampling_draw(
  const sampling_problem *problem, sampling_variant variant, uint64_t seed, uint64_t block, int32_t samples,
  sampling_workspace *workspace, sampling_sums *sums)
{
#if defined(__x86_64__)
  if (variant == SAMPLING_AVX512) return sampling_draw_avx512(problem, seed, block, samples, workspace, sums);
  if (variant == SAMPLING_AVX2) return sampling_draw_avx2(problem, seed, block, samples, workspace, sums);
#endif
  sampling_draw_baseline(problem, seed, block, samples, workspace, sums);
}

void sampling_draw_values(
  const sampling_value_problem *problem, sampling_variant variant, uint64_t seed, uint64_t block, int32_t samples,
  sampling_workspace *workspace, sampling_value_sums *sums)
{
#if defined(__x86_64__)
  if (variant == SAMPLING_AVX512) return sampling_draw_values_avx512(problem, seed, block, samples, workspace, sums);
  if (variant == SAMPLING_AVX2) return sampling_draw_values_avx2(problem, seed, block, samples, workspace, sums);
#endif
  sampling_draw_values_baseline(problem, seed, block, samples, workspace, sums);
}
