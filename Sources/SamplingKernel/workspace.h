// What one thread needs while it draws.
#ifndef SAMPLING_WORKSPACE_H
#define SAMPLING_WORKSPACE_H

#include <stddef.h>

#include "SamplingKernel.h"

// Streams that a block draws from, apart from each other so that leaving one out changes no other.
enum { STREAM_WEIGHTS = 1, STREAM_SIMPLEX = 2, STREAM_CELLS = 3, STREAM_VALUES = 4 };

// The state of xoshiro256++ (Blackman & Vigna 2021), a stream a lane: its four words.
typedef struct {
  uint64_t words[4][SAMPLING_LANES];
} sampling_streams;

// Starts a block's streams with SplitMix64 (Steele, Lea & Flood 2014).
void sampling_seed(sampling_streams *random, uint64_t seed, uint64_t block, uint64_t stream);

// Values compared with each other: by model, then the other readings of unknowns.
enum { VALUES_EVEN = 3, VALUES_COUNTED = 4, VALUES = 5 };

// Values nearer than this are a tie.
#define TIE 1e-9

// Numbers stand as many side by side as the loops take at a time; what is summed over a block does so for each lane.
struct sampling_workspace {
  int32_t vendors, criteria, goals, weightings;
  // [criteria]: by how much each weight is drawn away from what was stated.
  double *factor;
  // [SAMPLING_MODELS][goals]: priorities as drawn.
  double *priority;
  // [goals]: what the criteria of a goal count together; [SAMPLING_MODELS][goals]: priority over that.
  double *total, *served;
  // [goals]: for the drawing from a simplex.
  double *sorted;
  // [SAMPLING_MODELS][criteria]: effective weights.
  double *weight;
  // [SAMPLING_MODELS][vendors]: what is certain of each value.
  double *certain;
  // [VALUES][vendors]
  double *value;
  // [vendors]
  int64_t *rank;
  // By part of the lanes, [SAMPLING_FIRSTS][vendors].
  double *first;
  // [SAMPLING_MODELS][vendors][vendors]: wins of the earlier over the later; ranks where nobody ties.
  uint32_t *win_count, *rank_count;
  // [vendors]: the order within one sample.
  int32_t *order;
  // [weightings][vendors]: values under each weighting; by part of the lanes, their sums, and those of the best and
  // of how often the vendor asked about is first.
  double *weighed, *weighed_sum, *weighed_best, *weighed_first;
  // [goals]
  double *attained;
};

// Counts one sample in which values tie, or lie too near to each other to tell apart.
//
// Ranks as everywhere: values within 1e-9 of the first of their rank share it, and so its places.
// Wins of pairs were counted by the plain order already; what is due to a tie is put right.
void sampling_count_tied(
  const sampling_problem *problem, int lane, int width, const double *values, const double *priorities, int32_t *order,
  double *ranks, double *wins, double *first_priorities);

#endif
