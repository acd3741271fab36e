package org.posology.page;

import com.samskivert.mustache.Escapers;

/** Text as a page can hold it. */
final class Html {

  private Html() {}

  /** The same text, without anything that a browser takes for markup. */
  static String escape(String text) {
    return Escapers.HTML.escape(text);
  }
}
