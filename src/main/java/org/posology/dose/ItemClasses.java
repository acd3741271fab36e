package org.posology.dose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Answers whether items belong to classes. */
final class ItemClasses {

  /** For each sign the classes that it belongs to. */
  private final List<Set<ItemClass>> classes = new ArrayList<>();

  private final int plainWord;

  /**
   * @param alphabet with all signs that there will be
   * @param plainWord the sign of words that no rule names
   */
  ItemClasses(Alphabet alphabet, int plainWord) {
    this.plainWord = plainWord;
    for (int sign = 0; sign < alphabet.size(); sign++) {
      Set<ItemClass> of = EnumSet.noneOf(ItemClass.class);
      for (ItemClass itemClass : ItemClass.values()) {
        if (alphabet.belongs(sign, alphabet.classOf(itemClass.className()))) {
          of.add(itemClass);
        }
      }
      classes.add(of);
    }
  }

  boolean has(Item item, ItemClass itemClass) {
    return classes.get(item.sign()).contains(itemClass);
  }

  boolean isPlainWord(Item item) {
    return item.sign() == plainWord;
  }
}
