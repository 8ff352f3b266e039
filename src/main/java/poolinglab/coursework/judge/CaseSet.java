package poolinglab.coursework.judge;

import java.util.List;

/**
 * The cases of one seed.
 *
 * @param cases in the order that the exercise wrote them down
 */
record CaseSet(List<Asked> cases) {
  CaseSet {
    cases = List.copyOf(cases);
  }
}
