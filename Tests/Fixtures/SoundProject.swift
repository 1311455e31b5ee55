let soundStrategy = """
  strategy: Social learning
  organisation: Example Group
  currency: EUR
  as_of: 2026-11-01
  confidence:
    claimed: { shortfall_percent: 50, cap: 0.8 }
  unknown: worst
  coverage_warning_percent: 50
  evidence_months: 12
  verdict: { robust_share_percent: 80, tie_within: 0.01 }
  language: en
  report: { logo: logo.png, colours: { accent: "#0B57A4" } }
  goals:
    exchange:
      name: Exchange of knowledge
      priority: 60
      minimum_percent: 5
      kpis:
        answered:
          name: Questions answered
          unit: percent
          better: more
          baseline: 20
          target: 60
          value_of_unit: 1200
          attribution_percent: 60
          confidence_percent: 80
    community:
      name: A learning community
      priority: 40
  scenarios:
    onboarding:
      name: Onboarding
      priorities: { exchange: 50, community: 50 }

  """

let soundCriteria = """
  scales:
    support:
      levels:
        none: { value: 0, means: Not available }
        basic: 0.5
        native: { value: 1, means: Built in }
    languages:
      unit: languages
      points: { 1: 0, 5: 0.5, 20: 1 }
  groups:
    talk: { name: Talk, weight: 60 }
    people: { name: People, weight: 40 }
  criteria:
    forums:
      name: Forums
      group: talk
      question: Can learners open threads?
      scale: support
      anchors: { basic: Inside a course, native: Everywhere }
      weight: 3
      must_have: basic
      serves: { exchange: 3, community: 2 }
      needs: [profiles]
      effort: 2
    interface-languages:
      name: Languages
      group: talk
      scale: languages
      weight: 1
      serves: { exchange: 1, community: 1 }
    profiles:
      name: Profiles
      group: people
      scale: presence
      weight: 2
      serves: { community: 3, exchange: 2 }
      effort: 1
    badges:
      name: Badges
      group: people
      scale: { levels: { few: 0, many: 1 } }
      weight: 1
      serves: { community: 1, exchange: 2 }
      needs_any: [[forums, profiles]]
      effort: 1
    consent:
      name: Consent is asked for
      group: people
      scale: yes-no
      must_have: yes

  """

let soundProgramme = """
  learners:
    segments:
      sales: { name: Sales, learners: 420, site: Lyon }
      plants: { name: Plants, learners: 800 }
    readiness:
      sales: 52
      plants: { score: 44, dimensions: { digital: 41 } }
  readiness:
    dimensions: { digital: { name: Digital confidence } }
    items:
      dc-1: { dimension: digital, text: I find my way }
      dc-2: { dimension: digital, text: I get lost, reversed: true }
    mechanisms: { chat-group: { text: We have a chat group } }
    levels: { medium_from: 40, high_from: 65 }
    minimum_respondents: 5
  levers:
    clinic: { name: Tool clinic, dimensions: [digital], effort_days: 3, from_phase: 1, does: Drop-in help }
  rollout:
    start: 2027-01-11
    phases:
      pilot: { name: Pilot, weeks: 8, share_percent: 5 }
      all: { name: Everybody, weeks: 24, share_percent: 100 }
    pace_points_per_4_weeks: { low: 2, medium: 3, high: 5 }
    gates:
      pilot:
        - { kpi: answered, at_least: 30, minimum_count: 40, why: It must be used }
        - { check: No open privacy finding }
  adopters:
    weights: { helpful: 25, answers: 20 }
    pilot: { minimum_learners: 20, ceiling_percent: 16 }
    learners_per_ambassador: { low: 25 }
  measurement:
    yearly_costs: { licences: 24000 }
  cost:
    years: 3
    discount_percent: 5
    rates: { USD: 0.92 }
    award: { formula: reference, quality_weight_percent: 70, floor: 80000, ceiling: 400000 }

  """

let soundAlpha = """
  name: Alpha LMS
  vendor: Alpha Ltd
  product_version: "4.10"
  website: https://alpha.example
  hosting: [self-hosted, vendor-cloud]
  licence: GPL-3.0
  ratings:
    forums:
      level: native
      confidence: verified
      note: Threads in and across courses
      ask: Can reviews be anonymous?
      assessed_by: L&D lead
      assessed_on: 2026-10-05
      evidence:
        - { title: Forum manual, url: "https://alpha.example/forum", kind: documentation, date: 2026-10-02 }
    interface-languages: { range: [5, 12], confidence: claimed }
    profiles: present
    badges: { level: few, roadmap: { level: many, due: 2027-06-30 } }
    consent: yes

  """

let soundBeta = """
  name: Beta
  ratings:
    forums: basic
    interface-languages: 20
    profiles: unknown
    badges: not-applicable
    consent: yes

  """

let soundGamma = """
  name: Gamma
  ratings:
    consent: yes

  """

let soundPanel = """
  assessor: L&D lead
  conflicts_of_interest: none
  scores:
    gamma:
      forums: { level: native, rationale: Tested in the sandbox }
      badges: many
      profiles: unknown

  """

let soundSecondPanel = """
  scores:
    gamma:
      forums: basic

  """

let soundPrices = """
  currency: USD
  quote: { date: 2026-10-01, valid_until: 2027-03-31, title: Offer 117 }
  items:
    subscription:
      kind: per-active-learner
      active_means: one log-in in the month
      price: 2.40
      per: month
      minimum_learners: 500
      uplift: { from_year: 2, percent: 5 }
    pack:
      kind: tiered
      mode: graduated
      tiers: [{ up_to: 1000, price: 6 }, { price: 4 }]
      per: year
      needed_for: [badges]
    traffic: { kind: usage, unit: GB, volume: [200, 600], price: 0.8, per: month }
    administration: { kind: internal, fte: 0.5, cost_per_fte: 62000 }
    set-up: { kind: one-off, year: 0, price: 38000 }
    exit: { kind: one-off, year: last, price: unknown }

  """
