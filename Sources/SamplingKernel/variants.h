// The two entries to the loops, one pair for each instruction set.
#ifndef SAMPLING_VARIANTS_H
#define SAMPLING_VARIANTS_H

#include "SamplingKernel.h"

#define SAMPLING_ENTRIES(suffix) \
  void sampling_draw_##suffix( \
    const sampling_problem *problem, uint64_t seed, uint64_t block, int32_t samples, sampling_workspace *workspace, \
    sampling_sums *sums); \
  void sampling_draw_values_##suffix( \
    const sampling_value_problem *problem, uint64_t seed, uint64_t block, int32_t samples, \
    sampling_workspace *workspace, sampling_value_sums *sums);

SAMPLING_ENTRIES(baseline)
SAMPLING_ENTRIES(avx2)
SAMPLING_ENTRIES(avx512)

#endif
