package org.posology.report;

import java.util.List;

/**
 * The doses of a drug that is given alone, as current assertions have them.
 *
 * @param drug canonical name
 * @param doses amount, unit, direction → how many
 */
public record DrugDoses(String drug, List<Dose> doses) {

  public DrugDoses {
    doses = List.copyOf(doses);
  }

  /**
   * So many claims with an amount.
   *
   * @param amount greater than 0; the lower bound of a range
   * @param unit UCUM, per day where that is known
   * @param direction of the claims
   */
  public record Dose(double amount, String unit, String direction, long claims) {}
}
