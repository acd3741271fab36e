package org.posology.dose;

import java.util.ArrayList;
import java.util.List;

/** Cuts the phrases of knowledge files as texts are cut: where the class of character changes. */
final class FormSplitter {

  private FormSplitter() {}

  static List<String> split(String phrase) {
    List<String> forms = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= phrase.length(); i++) {
      if (i == phrase.length() || !sameToken(phrase.charAt(i - 1), phrase.charAt(i))) {
        String form = phrase.substring(begin, i).strip();
        if (!form.isEmpty()) {
          forms.add(form);
        }
        begin = i;
      }
    }
    return forms;
  }

  private static boolean sameToken(char a, char b) {
    return (Character.isLetter(a) && Character.isLetter(b))
        || (Character.isDigit(a) && Character.isDigit(b));
  }
}
