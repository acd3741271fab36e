package org.posology.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How all pages look: light and dark, and narrow enough for a phone. */
public final class PageStyle {

  private PageStyle() {}

  /** The style of text and tables. */
  public static String css() {
    return read("page.css");
  }

  /** Tables as charts: Charts.css, as released. */
  public static String charts() {
    return read("charts.min.css") + "\n";
  }

  private static String read(String name) {
    try (InputStream in = PageStyle.class.getResourceAsStream(name)) {
      byte[] css = Objects.requireNonNull(in, "the style is part of the program").readAllBytes();
      return new String(css, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
