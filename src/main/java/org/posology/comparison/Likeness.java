package org.posology.comparison;

/** What makes a claim of one version the partner of another's, the closest first. */
enum Likeness {
  /** All of its identity. */
  KEY {
    @Override
    boolean holds(Claim old, Claim now) {
      return old.key().equals(now.key());
    }
  },
  /** The dose or the direction may differ. */
  DRUGS_AND_OUTCOME {
    @Override
    boolean holds(Claim old, Claim now) {
      return old.drugs().equals(now.drugs()) && old.outcome().equals(now.outcome());
    }
  },
  /** The outcome's borders may differ. */
  DRUGS_AND_PLACE {
    @Override
    boolean holds(Claim old, Claim now) {
      return old.drugs().equals(now.drugs())
          && old.quote().outcome().overlaps(now.quote().outcome());
    }
  },
  /** The drugs may differ. */
  OUTCOME_AND_PLACE {
    @Override
    boolean holds(Claim old, Claim now) {
      return old.quote().outcome().equals(now.quote().outcome());
    }
  };

  abstract boolean holds(Claim old, Claim now);
}
