package org.posology.dose;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Answers whether items belong to classes. */
final class ItemClasses {

  private final Map<ItemClass, BitSet> signs = new EnumMap<>(ItemClass.class);
  private final int plainWord;

  /**
   * @param alphabet with all signs that there will be
   * @param plainWord the sign of words that no rule names
   */
  ItemClasses(Alphabet alphabet, int plainWord) {
    this.plainWord = plainWord;
    for (ItemClass itemClass : ItemClass.values()) {
      int id = alphabet.classOf(itemClass.className());
      BitSet of = new BitSet();
      for (int sign = 0; sign < alphabet.size(); sign++) {
        of.set(sign, alphabet.belongs(sign, id));
      }
      signs.put(itemClass, of);
    }
  }

  boolean has(Item item, ItemClass itemClass) {
    return Objects.requireNonNull(signs.get(itemClass)).get(item.sign());
  }

  boolean isPlainWord(Item item) {
    return item.sign() == plainWord;
  }
}
