package org.posology.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows a format by how its content begins; the name of the file says nothing. */
final class FormatDetector {

  private static final Pattern PROLOG =
      Pattern.compile("\\s+|<\\?.*?\\?>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("<(?:!DOCTYPE\\s+)?([^\\s<>/\\[]+)");

  /** Not a title in brackets, as PubMed has it of an article in another language. */
  private static final Pattern LIST = Pattern.compile("\\[\\s*[{\\]]");

  private final String name;
  private final String head;

  private FormatDetector(String name, String head) {
    this.name = name;
    this.head = head;
  }

  /**
   * @param name of the source, for errors
   * @param head how its content begins
   */
  static SourceFormat detect(String name, String head) {
    return new FormatDetector(name, head).detect();
  }

  private SourceFormat detect() {
    String start = head.stripLeading();
    if (start.isEmpty()) {
      throw new SourceException(name, "empty: nothing to read");
    }
    refuseOthers(start);
    if (start.charAt(0) == '<') {
      return xml();
    }
    if (start.charAt(0) == '{') {
      return SourceFormat.JSON_LINES;
    }
    return start.startsWith("PMID-") ? SourceFormat.NBIB : SourceFormat.TEXT;
  }

  private void refuseOthers(String start) {
    refuse(start.startsWith("PK\u0003\u0004"), "a zip archive: unpack it first");
    refuse(start.startsWith("%PDF"), "a PDF: save its text");
    refuse(start.startsWith("{\\rtf"), "RTF: save it as plain text");
    refuse(LIST.matcher(start).lookingAt(), "JSON, but a list: write one object a line");
    int control = firstControl();
    if (control >= 0) {
      String reason =
          "binary: byte 0x%02x at %d is in none of the formats (PubMed XML, JSON Lines,"
              + " NBIB, plain text, each plain or gzip)";
      throw new SourceException(name, reason.formatted((int) head.charAt(control), control));
    }
  }

  private void refuse(boolean it, String reason) {
    if (it) {
      throw new SourceException(name, reason);
    }
  }

  private int firstControl() {
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c < ' ' && !Characters.isLayout(c) && c != '\u001b') {
        return i;
      }
    }
    return -1;
  }

  private SourceFormat xml() {
    Matcher root = ROOT.matcher(head);
    root.region(prologEnd(), head.length());
    String element = root.lookingAt() ? root.group(1) : "";
    refuse(
        element.toLowerCase(Locale.ROOT).equals("html"),
        "a web page in HTML: save it as text, or get the article as PubMed XML");
    if (!isRoot(element)) {
      throw new SourceException(
          name, "XML, but not PubMed's: its root element is <" + element + ">");
    }
    return SourceFormat.PUBMED_XML;
  }

  private int prologEnd() {
    Matcher prolog = PROLOG.matcher(head);
    int end = 0;
    while (prolog.region(end, head.length()).lookingAt()) {
      end = prolog.end();
    }
    return end;
  }

  private static boolean isRoot(String element) {
    for (XmlRecordElement record : XmlRecordElement.values()) {
      if (record.element().equals(element)) {
        return true;
      }
    }
    return XmlRecordElement.ROOTS.contains(element);
  }
}
