package org.posology.remote;

import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a folder of NLM's holds.
 *
 * @param files those with a checksum beside them: one without is still being put there
 * @param others links that are neither
 */
public record Listing(NavigableSet<NlmFile> files, int others) {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]{1,200})\"");
  private static final String CHECKSUM = ".md5";

  /** Reads a page of links, as web servers make it for a folder. */
  static Listing of(byte[] page) {
    NavigableSet<NlmFile> files = new TreeSet<>();
    NavigableSet<NlmFile> checksums = new TreeSet<>();
    int others = 0;
    Matcher link = LINK.matcher(new String(page, StandardCharsets.UTF_8));
    while (link.find()) {
      String name = link.group(1);
      boolean checksum = name.endsWith(CHECKSUM);
      String file = checksum ? name.substring(0, name.length() - CHECKSUM.length()) : name;
      if (NlmFile.of(file).map((checksum ? checksums : files)::add).isEmpty()) {
        others++;
      }
    }
    files.retainAll(checksums);
    return new Listing(files, others);
  }
}
