package org.posology.nlp;

/**
 * How a sequence tagger is trained.
 *
 * @param passes over all sentences
 * @param cutoff features seen less often are left out
 * @param margin by how much the right outcome must be ahead, or the weights are changed
 * @param seed of the order of the sentences
 */
public record TaggerSettings(int passes, int cutoff, double margin, long seed) {

  /** What did best on the chemicals of BC5CDR. */
  public static final TaggerSettings DEFAULT = new TaggerSettings(20, 1, 1.0, 7);

  public TaggerSettings {
    if (passes < 1 || cutoff < 1 || margin < 0) {
      throw new IllegalArgumentException(
          "settings out of range: passes " + passes + ", cutoff " + cutoff + ", margin " + margin);
    }
  }
}
