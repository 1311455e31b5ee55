// The inner loops of the sampler, apart from the rest because here alone vector instructions
// chosen at run time are worth leaving Swift: measured at more than twice the speed.
//
// Every lane is a sample of its own and every operation is one that IEEE 754 rounds in one way only
// (no fused multiply-add, no function of the mathematical library), so each variant gives the same
// bits on every processor.
#ifndef SAMPLING_KERNEL_H
#define SAMPLING_KERNEL_H

#include <stdbool.h>
#include <stdint.h>

// Samples that are drawn side by side, whatever the width of the processor's registers.
enum { SAMPLING_LANES = 16 };
// Samples of one block; each block has random streams of its own.
enum { SAMPLING_BLOCK = 512 };

// The instruction sets for which the loops are compiled.
typedef enum { SAMPLING_BASELINE = 0, SAMPLING_AVX2 = 1, SAMPLING_AVX512 = 2 } sampling_variant;

// How the priorities of the goals are drawn.
enum { SAMPLING_AROUND = 0, SAMPLING_ORDER = 1, SAMPLING_ANY = 2, SAMPLING_MODELS = 3 };

// What a share of first ranks is counted over: each model with unknowns leaning as the policy says, then
// `around` with unknowns drawn evenly, held at what they count as, and among the eligible alone.
enum { SAMPLING_EVEN = 3, SAMPLING_COUNTED = 4, SAMPLING_ELIGIBLE = 5, SAMPLING_FIRSTS = 6 };

// Which way the doubt of an unknown leans.
typedef enum { SAMPLING_LEANS_LOW = 0, SAMPLING_LEANS_NOT = 1, SAMPLING_LEANS_HIGH = 2 } sampling_lean;

// Lists of lists: the entries of list i are those from start[i] to start[i + 1].
//
// Everything is numbered from 0; vendors are the contenders, in an order in which those with the same
// pattern of criteria that apply stand together.
typedef struct {
  int32_t vendors, criteria, goals, groups, patterns;

  // Half the width of the interval around a stated weight, as a share of it, 0…1.
  double spread;
  // By group, its criteria, which stand together; by criterion, its share of the group.
  const int32_t *group_start;
  const double *share;
  // By goal: the stated priority; they add up to 1.
  const double *priority;
  // The goals with a priority, the highest first, and for each of them where its run of equal priorities
  // starts and ends.
  int32_t prioritised;
  const int32_t *ordered_goals, *tie_start, *tie_end;

  // By pattern and goal: the criteria that serve it and what they count, stated weight times strength.
  const int32_t *goal_start, *goal_criterion;
  const double *goal_weight;
  // The same by pattern and criterion.
  const int32_t *criterion_start, *criterion_goal;
  const double *criterion_weight;
  // By pattern: its first vendor; one more at the end.
  const int32_t *pattern_start;

  // By vendor: criteria rated without doubt and worth more than 0; those rated with doubt; unknown ones.
  const int32_t *certain_start, *certain_criterion;
  const double *certain_value;
  // Or, where most cells are certain, [vendors][criteria]: their values, 0 for the others; the lists are then empty.
  const double *certain_table;
  const int32_t *rated_start, *rated_criterion;
  const double *rated_low, *rated_width;
  const int32_t *unknown_start, *unknown_criterion;
  sampling_lean lean;
  // What an unknown counts as, 0…1.
  double counted;
  // By vendor: whether nothing must be proven before award.
  const bool *eligible;

  // Bits of the models that are drawn, and of those whose ranks, wins and priorities are counted.
  uint32_t models, detailed;
  // Whether shares of first ranks are also counted under the other readings of unknowns.
  bool readings;
} sampling_problem;

// Sums over samples. A tie splits the place.
typedef struct {
  // [SAMPLING_FIRSTS][vendors]: how often first.
  double *firsts;
  // For each detailed model, [vendors][vendors]: how often of which rank; how often ahead of whom.
  double *ranks[SAMPLING_MODELS], *wins[SAMPLING_MODELS];
  // For each detailed model, [vendors][goals]: the priorities with which it was first.
  double *priorities[SAMPLING_MODELS];
} sampling_sums;

// Draws of the partial values alone, the weights being held.
typedef struct {
  int32_t vendors, goals, criteria;
  // [vendors][goals]: what is attained for certain.
  const double *attained;
  // By vendor: its cells in doubt that are rated, with the goals they add to and how much from worst to best.
  const int32_t *rated_start, *rated_goal_start, *rated_goal;
  const double *rated_weight;
  // The same for the unknown ones.
  const int32_t *unknown_start, *unknown_goal_start, *unknown_goal;
  const double *unknown_weight;
  sampling_lean lean;
  // [weightings][vendors][goals]: priorities under which vendors are compared; by weighting, the vendor
  // of whom it is asked how often it is first, or −1.
  int32_t weightings;
  const double *priorities;
  const int32_t *asked;
} sampling_value_problem;

typedef struct {
  // [weightings]: how often the vendor that is asked about is first.
  double *firsts;
  // [weightings]: the sum of the best value; [weightings][vendors]: the sums of each vendor's.
  double *best, *values;
} sampling_value_sums;

typedef struct sampling_workspace sampling_workspace;

// The best variant that this processor runs.
sampling_variant sampling_best_variant(void);
bool sampling_can_run(sampling_variant variant);

// Memory for one thread at work on a problem; NULL where there is none to be had. Freed by sampling_close.
sampling_workspace *sampling_open(int32_t vendors, int32_t criteria, int32_t goals, int32_t weightings);
void sampling_close(sampling_workspace *workspace);

// Draws `samples` samples, at most SAMPLING_BLOCK, of a block and adds what they show to the sums.
void sampling_draw(
  const sampling_problem *problem, sampling_variant variant, uint64_t seed, uint64_t block, int32_t samples,
  sampling_workspace *workspace, sampling_sums *sums);
void sampling_draw_values(
  const sampling_value_problem *problem, sampling_variant variant, uint64_t seed, uint64_t block, int32_t samples,
  sampling_workspace *workspace, sampling_value_sums *sums);

#endif
