#include "workspace.h"

#include <stdlib.h>
#include <string.h>

// Every part of a workspace, with its size in bytes.
typedef struct {
  void **place;
  size_t bytes;
} part;

enum { WORKSPACE_PARTS = 18 };

static void list_parts(sampling_workspace *w, part parts[WORKSPACE_PARTS]) {
  const size_t lanes = SAMPLING_LANES * sizeof(double);
  const size_t v = w->vendors, c = w->criteria, g = w->goals, m = w->weightings;
  const part listed[WORKSPACE_PARTS] = {
    { (void **)&w->factor, c * lanes },
    { (void **)&w->priority, SAMPLING_MODELS * g * lanes },
    { (void **)&w->total, g * lanes },
    { (void **)&w->served, SAMPLING_MODELS * g * lanes },
    { (void **)&w->sorted, g * lanes },
    { (void **)&w->weight, SAMPLING_MODELS * c * lanes },
    { (void **)&w->certain, SAMPLING_MODELS * v * lanes },
    { (void **)&w->value, VALUES * v * lanes },
    { (void **)&w->rank, v * lanes },
    { (void **)&w->first, SAMPLING_FIRSTS * v * lanes },
    { (void **)&w->win_count, SAMPLING_MODELS * v * v * sizeof(uint32_t) },
    { (void **)&w->rank_count, SAMPLING_MODELS * v * v * sizeof(uint32_t) },
    { (void **)&w->order, v * sizeof(int32_t) },
    { (void **)&w->weighed, m * v * lanes },
    { (void **)&w->weighed_sum, m * v * lanes },
    { (void **)&w->weighed_best, m * lanes },
    { (void **)&w->weighed_first, m * lanes },
    { (void **)&w->attained, g * lanes },
  };
  memcpy(parts, listed, sizeof listed);
}

sampling_workspace *sampling_open(int32_t vendors, int32_t criteria, int32_t goals, int32_t weightings) {
  sampling_workspace *w = calloc(1, sizeof *w);
  if (!w) return NULL;
  w->vendors = vendors;
  w->criteria = criteria;
  w->goals = goals;
  w->weightings = weightings;
  part parts[WORKSPACE_PARTS];
  list_parts(w, parts);
  for (int i = 0; i < WORKSPACE_PARTS; i++) {
    // A whole number of the widest registers, and never nothing.
    const size_t bytes = (parts[i].bytes / 128 + 1) * 128;
    void *memory = aligned_alloc(128, bytes);
    if (!memory) {
      sampling_close(w);
      return NULL;
    }
    memset(memory, 0, bytes);
    *parts[i].place = memory;
  }
  return w;
}

void sampling_close(sampling_workspace *w) {
  if (!w) return;
  part parts[WORKSPACE_PARTS];
  list_parts(w, parts);
  for (int i = 0; i < WORKSPACE_PARTS; i++) free(*parts[i].place);
  free(w);
}

static uint64_t mixed(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
  return x ^ (x >> 31);
}

void sampling_seed(sampling_streams *random, uint64_t seed, uint64_t block, uint64_t stream) {
  const uint64_t golden = 0x9E3779B97F4A7C15ull;
  // Mixed between the parts: neighbouring blocks must not start at neighbouring states of one sequence.
  uint64_t state = mixed(mixed(mixed(seed + golden) + block) + golden * stream);
  for (int lane = 0; lane < SAMPLING_LANES; lane++) {
    for (int word = 0; word < 4; word++) {
      state += golden;
      random->words[word][lane] = mixed(state);
    }
  }
}

#define VALUE(vendor) (values[(vendor) * width + lane])

void sampling_count_tied(
  const sampling_problem *problem, int lane, int width, const double *values, const double *priorities, int32_t *order,
  double *ranks, double *wins, double *first_priorities)
{
  const int32_t vendors = problem->vendors, goals = problem->goals;
  for (int32_t v = 0; v < vendors; v++) {
    int32_t place = v;
    while (place > 0 && VALUE(order[place - 1]) < VALUE(v)) {
      order[place] = order[place - 1];
      place--;
    }
    order[place] = v;
  }
  for (int32_t start = 0, end; start < vendors; start = end) {
    end = start + 1;
    while (end < vendors && VALUE(order[start]) - VALUE(order[end]) <= TIE) end++;
    const double share = 1.0 / (end - start);
    for (int32_t member = start; member < end; member++) {
      for (int32_t place = start; place < end; place++) ranks[order[member] * vendors + place] += share;
      if (start > 0) continue;
      for (int32_t g = 0; g < goals; g++) {
        first_priorities[order[member] * goals + g] += share * priorities[g * width + lane];
      }
    }
  }
  // Pairs in the order of values: only neighbours can tie.
  for (int32_t a = 0; a < vendors; a++) {
    for (int32_t b = a + 1; b < vendors; b++) {
      const int32_t better = order[a], worse = order[b];
      const double difference = VALUE(better) - VALUE(worse);
      if (!(difference <= TIE)) break;
      const int32_t i = better < worse ? better : worse, j = better < worse ? worse : better;
      const double counted = VALUE(i) - VALUE(j) > 0 ? 1 : 0;
      wins[i * vendors + j] += 0.5 - counted;
      wins[j * vendors + i] += 0.5 - (1 - counted);
    }
  }
}
