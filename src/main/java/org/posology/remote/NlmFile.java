package org.posology.remote;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A baseline or update file of PubMed, by its name. Numbers run on from a year's baseline to its
 * updates, so their order is the order of reading.
 *
 * @param year the last two digits of the production year
 * @param number within it, from 1
 */
public record NlmFile(int year, int number) implements Comparable<NlmFile> {

  private static final Pattern NAME = Pattern.compile("^pubmed(\\d{2})n(\\d{4})\\.xml\\.gz$");
  private static final Comparator<NlmFile> ORDER =
      Comparator.comparingInt(NlmFile::year).thenComparingInt(NlmFile::number);

  public NlmFile {
    if (year < 0 || year > 99 || number < 0 || number > 9999) {
      throw new IllegalArgumentException("no file of NLM: year " + year + ", number " + number);
    }
  }

  /** The file of this name, or nothing where it is not exactly one of NLM's. */
  public static Optional<NlmFile> of(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches() && name.indexOf('\n') < 0
        ? Optional.of(
            new NlmFile(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /** Its name; made from the numbers, so that it is safe as a part of a path. */
  public String name() {
    return "pubmed%02dn%04d.xml.gz".formatted(year, number);
  }

  String checksumName() {
    return name() + ".md5";
  }

  @Override
  public int compareTo(NlmFile other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return name();
  }
}
