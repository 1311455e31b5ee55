// Samples side by side, and the random numbers for them.
#ifndef SAMPLING_LANES_H
#define SAMPLING_LANES_H

#include <stddef.h>
#include <stdint.h>

#include "SamplingKernel.h"

typedef double reals __attribute__((ext_vector_type(SAMPLING_LANES)));
typedef uint64_t words __attribute__((ext_vector_type(SAMPLING_LANES)));
typedef int64_t masks __attribute__((ext_vector_type(SAMPLING_LANES)));

// The state of xoshiro256++ (Blackman & Vigna 2021), one stream a lane.
typedef struct {
  words s0, s1, s2, s3;
} streams;

// Streams that a block draws from, apart from each other so that leaving one out changes no other.
enum { STREAM_WEIGHTS = 1, STREAM_SIMPLEX = 2, STREAM_CELLS = 3, STREAM_VALUES = 4 };

// Starts a block's streams with SplitMix64 (Steele, Lea & Flood 2014).
void sampling_seed(streams *random, uint64_t seed, uint64_t block, uint64_t stream);

#endif
