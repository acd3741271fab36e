package org.posology.model;

import org.jspecify.annotations.Nullable;

/**
 * What the manifest says of one file.
 *
 * @param name its path from the project's folder, with slashes
 * @param version counts its changes from 1
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes how many
 * @param origin where it is from
 */
record ManifestEntry(String name, int version, String sha256, long bytes, Origin origin) {

  /** In the place of what nobody has said yet. */
  static final String UNSAID = "?";

  /**
   * What only people know of a file.
   *
   * @param source what it was made from
   * @param licence of that
   * @param command that makes it, or {@code by hand}
   * @param scores the committed file that says how good it is
   */
  record Origin(String source, String licence, String command, String scores) {

    static final Origin UNKNOWN = new Origin(UNSAID, UNSAID, UNSAID, UNSAID);
  }

  /** The entry of a file as it is now; its version counts up if the bytes are others. */
  static ManifestEntry of(ModelFile file, @Nullable ManifestEntry before) {
    if (before == null) {
      return new ManifestEntry(file.name(), 1, file.sha256(), file.bytes(), Origin.UNKNOWN);
    }
    int version = before.sha256.equals(file.sha256()) ? before.version : before.version + 1;
    return new ManifestEntry(file.name(), version, file.sha256(), file.bytes(), before.origin);
  }

  boolean isDescribed() {
    return !origin.source.equals(UNSAID) && !origin.licence.equals(UNSAID);
  }

  boolean isOf(ModelFile file) {
    return sha256.equals(file.sha256()) && bytes == file.bytes();
  }

  /** As it stands in the file. */
  String text() {
    return """
        %s
          version  %d
          sha256   %s
          bytes    %d
          source   %s
          licence  %s
          command  %s
          scores   %s
        """
        .formatted(
            name,
            version,
            sha256,
            bytes,
            origin.source,
            origin.licence,
            origin.command,
            origin.scores);
  }
}
