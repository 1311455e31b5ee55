// The sampler as a plain loop in C++, for a compiler to make the most of: one side of the benchmark.
//
//   g++ -O3 -march=native -std=c++20 -pthread plain_sampler.cpp -o plain_sampler
//   plain_sampler PROBLEM any|around THREADS SAMPLES
//
// PROBLEM is what problem.py wrote. Prints what numpy_sampler.py prints. No intrinsics and no vector types: the
// innermost loop nearly always runs over samples side by side, each with a random stream of its own, so that
// everything becomes vector instructions by itself. Double precision, as in the tool. Ties are not looked for.

#include <bit>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

// Samples side by side: 8, 16 or 32, whichever turns out the fastest.
#ifndef LANES
#define LANES 16
#endif
constexpr int lanes = LANES;
// Vendors valued together, so that each weight is loaded once for all of them.
constexpr int together = 4;

struct alignas(64) Reals { double at[lanes]; };
struct alignas(64) Words { uint64_t at[lanes]; };
struct alignas(64) Places { int64_t at[lanes]; };

// A loop this short would be unrolled before it could become vector instructions; then sums stay in registers too.
#define EACH_LANE _Pragma("GCC unroll 1") for (int l = 0; l < lanes; l++)

struct Cell { int criterion; double low, width; };
struct Link { int to; double weight; };

struct Problem {
  int vendors, criteria, goals, groups;
  double spread;
  std::vector<std::string> names;
  std::vector<int> eligible, group_of;
  std::vector<double> priority, share;
  // By criterion the goals it serves, and by goal the criteria that serve it; by vendor its cells that are
  // rated in doubt, and unknown.
  std::vector<std::vector<Link>> serves, served_by;
  std::vector<std::vector<Cell>> rated, unknown;
  // By bundle of vendors valued together, criterion and vendor of the bundle; 0 for what is in doubt.
  std::vector<double> certain;
  // By vendor its certain cells that are worth anything, for where those are few.
  std::vector<std::vector<Link>> listed;
  bool doubtful = false, few_certain = false;

  explicit Problem(const char *path) {
    std::ifstream file(path);
    file >> vendors >> criteria >> goals >> groups >> spread;
    names = read<std::string>(file, vendors);
    eligible = read<int>(file, vendors);
    priority = read<double>(file, goals);
    group_of = read<int>(file, criteria);
    share = read<double>(file, criteria);
    auto strength = read<double>(file, criteria * goals);
    auto values = read<double>(file, vendors * criteria);
    auto rated_start = read<int>(file, vendors + 1);
    auto rated_criterion = read<int>(file, rated_start.back());
    auto low = read<double>(file, rated_start.back()), width = read<double>(file, rated_start.back());
    auto unknown_start = read<int>(file, vendors + 1);
    auto unknown_criterion = read<int>(file, unknown_start.back());
    if (!file) { std::fprintf(stderr, "%s cannot be read\n", path); std::exit(1); }
    serves.resize(criteria), served_by.resize(goals);
    for (int c = 0; c < criteria; c++) {
      for (int g = 0; g < goals; g++) {
        if (double w = strength[c * goals + g]) serves[c].push_back({ g, w }), served_by[g].push_back({ c, w });
      }
    }
    certain.resize((vendors + together - 1) / together * together * criteria);
    rated.resize(vendors), unknown.resize(vendors), listed.resize(vendors);
    size_t listed_cells = 0;
    for (int v = 0; v < vendors; v++) {
      double *first = &certain[v / together * together * criteria + v % together];
      for (int c = 0; c < criteria; c++) first[c * together] = values[v * criteria + c];
      for (int c = 0; c < criteria; c++) {
        if (double u = values[v * criteria + c]) listed[v].push_back({ c, u }), listed_cells++;
      }
      for (int i = rated_start[v]; i < rated_start[v + 1]; i++) rated[v].push_back({ rated_criterion[i], low[i], width[i] });
      for (int i = unknown_start[v]; i < unknown_start[v + 1]; i++) unknown[v].push_back({ unknown_criterion[i], 0, 1 });
      doubtful |= !rated[v].empty() || !unknown[v].empty();
    }
    few_certain = 2 * listed_cells < values.size();
  }

  template <class T> static std::vector<T> read(std::ifstream &file, int count) {
    std::vector<T> result(count);
    for (T &each : result) file >> each;
    return result;
  }
};

// xoshiro256++ (Blackman & Vigna 2021), seeded by SplitMix64.
struct Random {
  Words s0, s1, s2, s3, bits;

  explicit Random(uint64_t seed) {
    uint64_t state = seed * 0xD1342543DE82EF95;
    for (Words *part : { &s0, &s1, &s2, &s3 }) EACH_LANE {
      uint64_t x = state += 0x9E3779B97F4A7C15;
      x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
      x = (x ^ x >> 27) * 0x94D049BB133111EB;
      part->at[l] = x ^ x >> 31;
    }
  }

  void next() {
    EACH_LANE {
      uint64_t a = s0.at[l], b = s1.at[l], c = s2.at[l], d = s3.at[l];
      bits.at[l] = std::rotl(a + d, 23) + a;
      uint64_t shifted = b << 17;
      c ^= a, d ^= b, b ^= c, a ^= d, c ^= shifted, d = std::rotl(d, 45);
      s0.at[l] = a, s1.at[l] = b, s2.at[l] = c, s3.at[l] = d;
    }
  }
};

// Half of a random word as a number in 0…1; set under the exponent of 2⁵², an integer is a double.
static inline double uniform(uint64_t half) {
  return (std::bit_cast<double>(half | 0x4330000000000000) - 4503599627370495.5) * 0x1p-32;
}
static inline double low(uint64_t bits) { return uniform(bits & 0xFFFFFFFF); }
static inline double high(uint64_t bits) { return uniform(bits >> 32); }

enum First { even, counted, eligible, readings };

struct Sums {
  long samples = 0;
  std::vector<long> ranks, wins;
  std::vector<long> firsts[readings];
  std::vector<double> central;

  explicit Sums(const Problem &p) : ranks(p.vendors * p.vendors), wins(ranks.size()), central(p.vendors * p.goals) {
    for (auto &first : firsts) first.resize(p.vendors);
  }

  void add(const Sums &other) {
    samples += other.samples;
    for (size_t i = 0; i < ranks.size(); i++) ranks[i] += other.ranks[i], wins[i] += other.wins[i];
    for (int f = 0; f < readings; f++) {
      for (size_t v = 0; v < firsts[f].size(); v++) firsts[f][v] += other.firsts[f][v];
    }
    for (size_t i = 0; i < central.size(); i++) central[i] += other.central[i];
  }
};

class Sampler {
  const Problem &p;
  Random random;
  std::vector<Reals> factor, weight, group, group_sum, priority, served, sorted, value, value_even, value_counted;
  std::vector<Places> rank;

public:
  Sums sums;

  Sampler(const Problem &problem, uint64_t seed)
    : p(problem), random(seed), factor(p.criteria), weight(p.criteria), group(p.groups), group_sum(p.groups),
      priority(p.goals), served(p.goals), sorted(p.goals), value(p.vendors), value_even(p.vendors),
      value_counted(p.vendors), rank(p.vendors), sums(problem) {}

  void draw(bool any) {
    draw_weights();
    if (any) draw_any_priorities(); else draw_priorities_around();
    weigh();
    if (p.few_certain) for (int v = 0; v < p.vendors; v++) value_listed(v);
    else for (int v = 0; v < p.vendors; v += together) value_certain(v);
    if (p.doubtful) for (int v = 0; v < p.vendors; v++) draw_values(v);
    count();
  }

private:
  void draw_weights() {
    const double least = 1 - p.spread, width = 2 * p.spread;
    for (Reals &sum : group_sum) EACH_LANE sum.at[l] = 0;
    for (int c = 0; c < p.criteria; c++) {
      Reals &own = factor[c], &sum = group_sum[p.group_of[c]];
      const double share = p.share[c];
      if (c % 2 == 0) {
        random.next();
        EACH_LANE own.at[l] = least + width * low(random.bits.at[l]);
      } else {
        EACH_LANE own.at[l] = least + width * high(random.bits.at[l]);
      }
      EACH_LANE sum.at[l] += share * own.at[l];
    }
    for (int k = 0; k < p.groups; k++) {
      random.next();
      EACH_LANE group[k].at[l] = (least + width * low(random.bits.at[l])) / group_sum[k].at[l];
    }
    for (int c = 0; c < p.criteria; c++) {
      const Reals &of_group = group[p.group_of[c]];
      EACH_LANE factor[c].at[l] *= of_group.at[l];
    }
  }

  // Spacings of sorted uniforms, sorted by insertion.
  void draw_any_priorities() {
    const int n = p.goals;
    for (int i = 0; i + 1 < n; i++) {
      random.next();
      Reals drawn;
      EACH_LANE drawn.at[l] = low(random.bits.at[l]);
      for (int j = 0; j < i; j++) {
        EACH_LANE {
          double a = sorted[j].at[l], b = drawn.at[l];
          sorted[j].at[l] = a < b ? a : b;
          drawn.at[l] = a < b ? b : a;
        }
      }
      sorted[i] = drawn;
    }
    EACH_LANE sorted[n - 1].at[l] = 1;
    priority[0] = sorted[0];
    for (int i = 1; i < n; i++) EACH_LANE priority[i].at[l] = sorted[i].at[l] - sorted[i - 1].at[l];
  }

  void draw_priorities_around() {
    Reals sum = {};
    for (int g = 0; g < p.goals; g++) {
      random.next();
      const double stated = p.priority[g], least = 1 - p.spread, width = 2 * p.spread;
      EACH_LANE priority[g].at[l] = stated * (least + width * low(random.bits.at[l]));
      EACH_LANE sum.at[l] += priority[g].at[l];
    }
    EACH_LANE sum.at[l] = 1 / sum.at[l];
    for (Reals &each : priority) EACH_LANE each.at[l] *= sum.at[l];
  }

  void weigh() {
    for (int g = 0; g < p.goals; g++) {
      Reals total = {};
      for (const Link &link : p.served_by[g]) EACH_LANE total.at[l] += link.weight * factor[link.to].at[l];
      EACH_LANE served[g].at[l] = priority[g].at[l] / total.at[l];
    }
    for (int c = 0; c < p.criteria; c++) {
      Reals sum = {};
      for (const Link &link : p.serves[c]) EACH_LANE sum.at[l] += link.weight * served[link.to].at[l];
      EACH_LANE weight[c].at[l] = sum.at[l] * factor[c].at[l];
    }
  }

  void value_certain(int v) {
    Reals sums[together] = {};
    const double *u = &p.certain[v * p.criteria];
    for (int c = 0; c < p.criteria; c++, u += together) {
      for (int i = 0; i < together; i++) EACH_LANE sums[i].at[l] += u[i] * weight[c].at[l];
    }
    for (int i = 0; i < together && v + i < p.vendors; i++) value[v + i] = sums[i];
  }

  void value_listed(int v) {
    Reals sum = {};
    for (const Link &cell : p.listed[v]) EACH_LANE sum.at[l] += cell.weight * weight[cell.to].at[l];
    value[v] = sum;
  }

  void draw_values(int v) {
    Reals known = value[v], leaning = {}, drawn_even = {};
    bool left = false;
    for (const Cell &cell : p.rated[v]) {
      const Reals &own = weight[cell.criterion];
      if (left) {
        EACH_LANE known.at[l] += own.at[l] * (cell.low + cell.width * high(random.bits.at[l]));
      } else {
        random.next();
        EACH_LANE known.at[l] += own.at[l] * (cell.low + cell.width * low(random.bits.at[l]));
      }
      left = !left;
    }
    for (const Cell &cell : p.unknown[v]) {
      const Reals &own = weight[cell.criterion];
      random.next();
      EACH_LANE {
        double first = low(random.bits.at[l]), second = high(random.bits.at[l]);
        leaning.at[l] += own.at[l] * (first < second ? first : second);
        drawn_even.at[l] += own.at[l] * first;
      }
    }
    EACH_LANE {
      value[v].at[l] = known.at[l] + leaning.at[l];
      value_even[v].at[l] = known.at[l] + drawn_even.at[l];
    }
    value_counted[v] = known;
  }

  void count() {
    const int vendors = p.vendors;
    for (Places &each : rank) EACH_LANE each.at[l] = 0;
    for (int i = 0; i < vendors; i++) {
      const Reals own = value[i];
      Places behind = {};
      for (int j = i + 1; j < vendors; j++) {
        int64_t won = 0;
        EACH_LANE {
          int64_t ahead = own.at[l] > value[j].at[l];
          rank[j].at[l] += ahead;
          behind.at[l] += ahead;
          won += ahead;
        }
        sums.wins[i * vendors + j] += won;
      }
      EACH_LANE rank[i].at[l] += vendors - 1 - i - behind.at[l];
    }
    // Sample by sample, so that no count waits for the one before it.
    EACH_LANE {
      int first = 0;
      for (int v = 0; v < vendors; v++) {
        const int64_t place = rank[v].at[l];
        sums.ranks[v * vendors + place]++;
        first = place == 0 ? v : first;
      }
      double *central = &sums.central[first * p.goals];
      for (int g = 0; g < p.goals; g++) central[g] += priority[g].at[l];
    }
    if (p.doubtful) {
      count_first(value_even, even, false);
      count_first(value_counted, counted, false);
      count_first(value, eligible, true);
    }
    sums.samples += lanes;
  }

  void count_first(const std::vector<Reals> &values, First which, bool eligible_alone) {
    Reals best;
    Places first;
    EACH_LANE best.at[l] = -1, first.at[l] = -1;
    for (int v = 0; v < p.vendors; v++) {
      if (eligible_alone && !p.eligible[v]) continue;
      EACH_LANE {
        double own = values[v].at[l];
        first.at[l] = own > best.at[l] ? v : first.at[l];
        best.at[l] = own > best.at[l] ? own : best.at[l];
      }
    }
    EACH_LANE if (first.at[l] >= 0) sums.firsts[which][first.at[l]]++;
  }
};

static void report(const Problem &p, const Sums &sums) {
  const double n = sums.samples;
  auto table = [&](const char *name, const auto &counts, int columns) {
    for (int v = 0; v < p.vendors; v++) {
      for (int i = 0; i < columns; i++) {
        std::printf("%s %s %d %.17g\n", name, p.names[v].c_str(), i, counts[v * columns + i] / n);
      }
    }
  };
  std::vector<long> wins = sums.wins;
  for (int i = 0; i < p.vendors; i++) {
    for (int j = 0; j < i; j++) wins[i * p.vendors + j] = sums.samples - wins[j * p.vendors + i];
  }
  table("rank", sums.ranks, p.vendors);
  table("wins", wins, p.vendors);
  table("priority", sums.central, p.goals);
  table("even", sums.firsts[even], 1);
  table("counted", sums.firsts[counted], 1);
  table("eligible", sums.firsts[eligible], 1);
}

int main(int count, char **arguments) {
  if (count != 5) { std::fprintf(stderr, "usage: plain_sampler PROBLEM any|around THREADS SAMPLES\n"); return 64; }
  const Problem problem(arguments[1]);
  const bool any = std::string(arguments[2]) == "any";
  const int threads = std::atoi(arguments[3]);
  const long batches = (std::atol(arguments[4]) + lanes - 1) / lanes;
  const auto start = std::chrono::steady_clock::now();
  Sums total(problem);
  std::vector<Sums> parts(threads, total);
  auto work = [&](int thread) {
    Sampler sampler(problem, thread + 1);
    for (long batch = thread; batch < batches; batch += threads) sampler.draw(any);
    parts[thread] = std::move(sampler.sums);
  };
  std::vector<std::thread> others;
  for (int thread = 1; thread < threads; thread++) others.emplace_back(work, thread);
  work(0);
  for (std::thread &other : others) other.join();
  for (const Sums &part : parts) total.add(part);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::printf("%ld %.9g\n", total.samples, seconds.count());
  report(problem, total);
}
