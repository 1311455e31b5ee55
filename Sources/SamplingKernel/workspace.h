// What one thread needs while it draws.
#ifndef SAMPLING_WORKSPACE_H
#define SAMPLING_WORKSPACE_H

#include "lanes.h"

// Values compared with each other: by model, then the other readings of unknowns.
enum { VALUES_EVEN = 3, VALUES_COUNTED = 4, VALUES = 5 };

// Values nearer than this are a tie.
#define TIE 1e-9

struct sampling_workspace {
  int32_t vendors, criteria, goals, weightings;
  // [criteria]: by how much each weight is drawn away from what was stated.
  reals *factor;
  // [SAMPLING_MODELS][goals]: priorities as drawn.
  reals *priority;
  // [goals]: what the criteria of a goal count together; [SAMPLING_MODELS][goals]: priority over that.
  reals *total, *served;
  // [goals]: for the drawing from a simplex.
  reals *sorted;
  // [SAMPLING_MODELS][criteria]: effective weights.
  reals *weight;
  // [VALUES][vendors]
  reals *value;
  // [vendors]
  masks *rank;
  // [SAMPLING_FIRSTS][vendors]
  reals *first;
  // [SAMPLING_MODELS][vendors][vendors]: wins of the earlier over the later; ranks where nobody ties.
  uint32_t *win_count, *rank_count;
  // [vendors]: the order within one sample.
  int32_t *order;
  // [weightings][vendors]: values under each weighting; [weightings]: sums.
  reals *weighed, *weighed_sum, *weighed_best, *weighed_first;
  // [goals]
  reals *attained;
};

// Counts one sample in which values tie, or lie too near to each other to tell apart.
//
// Ranks as everywhere: values within 1e-9 of the first of their rank share it, and so its places.
// Wins of pairs were counted by the plain order already; what is due to a tie is put right.
void sampling_count_tied(
  const sampling_problem *problem, int lane, const reals *values, const reals *priorities, int32_t *order,
  double *ranks, double *wins, double *first_priorities);

#endif
