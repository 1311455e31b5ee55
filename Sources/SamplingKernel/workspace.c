#include "workspace.h"

#include <stdlib.h>
#include <string.h>

static void *zeroed(size_t count, size_t size) {
  size_t bytes = (count * size + 255) / 128 * 128;
  void *memory = aligned_alloc(128, bytes);
  if (memory) memset(memory, 0, bytes);
  return memory;
}

sampling_workspace *sampling_open(
  int32_t vendors, int32_t criteria, int32_t goals, int32_t weightings)
{
  sampling_workspace *w = calloc(1, sizeof *w);
  if (!w) return NULL;
  w->vendors = vendors;
  w->criteria = criteria;
  w->goals = goals;
  w->weightings = weightings;
  const size_t lanes = SAMPLING_LANES * sizeof(double);
  size_t v = vendors, c = criteria, g = goals, m = weightings;
  w->factor = zeroed(c, lanes);
  w->priority = zeroed(SAMPLING_MODELS * g, lanes);
  w->total = zeroed(g, lanes);
  w->served = zeroed(SAMPLING_MODELS * g, lanes);
  w->sorted = zeroed(g + 1, lanes);
  w->weight = zeroed(SAMPLING_MODELS * c, lanes);
  w->certain = zeroed(SAMPLING_MODELS * v, lanes);
  w->value = zeroed(VALUES * v, lanes);
  w->rank = zeroed(v, lanes);
  w->first = zeroed(SAMPLING_FIRSTS * v, lanes);
  w->win_count = zeroed(SAMPLING_MODELS * v * v, sizeof(uint32_t));
  w->rank_count = zeroed(SAMPLING_MODELS * v * v, sizeof(uint32_t));
  w->order = zeroed(v + 1, sizeof(int32_t));
  w->weighed = zeroed(m * v, lanes);
  w->weighed_sum = zeroed(m * v, lanes);
  w->weighed_best = zeroed(m, lanes);
  w->weighed_first = zeroed(m, lanes);
  w->attained = zeroed(g, lanes);
  bool complete = w->factor && w->priority && w->total && w->served && w->sorted && w->weight
    && w->certain && w->value && w->rank && w->first && w->win_count && w->rank_count && w->order && w->weighed && w->weighed_sum
    && w->weighed_best && w->weighed_first && w->attained;
  if (complete) return w;
  sampling_close(w);
  return NULL;
}

void sampling_close(sampling_workspace *w) {
  if (!w) return;
  void *parts[] = {
    w->factor, w->priority, w->total, w->served, w->sorted, w->weight, w->certain, w->value, w->rank,
    w->first, w->win_count, w->rank_count, w->order, w->weighed, w->weighed_sum, w->weighed_best, w->weighed_first, w->attained,
  };
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) free(parts[i]);
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
    const double part = 1.0 / (end - start);
    for (int32_t member = start; member < end; member++) {
      for (int32_t place = start; place < end; place++) ranks[order[member] * vendors + place] += part;
      if (start > 0) continue;
      for (int32_t g = 0; g < goals; g++) first_priorities[order[member] * goals + g] += part * priorities[g * width + lane];
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
