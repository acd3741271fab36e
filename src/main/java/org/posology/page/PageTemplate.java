package org.posology.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * A page whose text stands in a file beside the class that fills it. All values are escaped, but
 * those in triple braces; whole numbers are grouped, others have one decimal. A template may hold
 * others of its folder.
 */
public final class PageTemplate {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .withFormatter(PageTemplate::format);

  private final Template template;

  /**
   * Reads a template.
   *
   * @param beside the class that it stands beside
   * @param name of the file
   */
  public PageTemplate(Class<?> beside, String name) {
    template =
        COMPILER
            .withLoader(part -> new StringReader(read(beside, part + ".mustache")))
            .compile(read(beside, name));
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      byte[] text = Objects.requireNonNull(in, "the page is part of the program").readAllBytes();
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills the page with the values of a record. */
  public String fill(Object values) {
    return template.execute(values);
  }

  /** As pages show a number. */
  public static String number(double number) {
    return String.format(Locale.ROOT, number == Math.rint(number) ? "%,.0f" : "%,.1f", number);
  }

  private static String format(Object value) {
    return value instanceof Number number ? number(number.doubleValue()) : String.valueOf(value);
  }
}
