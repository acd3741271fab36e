package org.posology.store;

import org.jspecify.annotations.Nullable;

/**
 * A version of the extractor that was used at least once.
 *
 * @param id as tables name it
 * @param fingerprint {@code sha256:…}
 * @param manifest what it is made of, as JSON
 * @param rank its place among those that are shown; null: on trial, or rolled back
 * @param isTop whether no other stands above it
 */
public record ExtractorVersion(
    int id, String fingerprint, String manifest, @Nullable Integer rank, boolean isTop) {

  private static final int SHORT = "sha256:".length() + 12;

  public boolean isShown() {
    return rank != null;
  }

  /** Long enough to tell it from others. */
  public String shortName() {
    return fingerprint.substring(0, Math.min(SHORT, fingerprint.length()));
  }
}
