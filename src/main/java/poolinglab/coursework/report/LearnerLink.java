package poolinglab.coursework.report;

/**
 * A learner's name and where the details are.
 *
 * @param index in the book
 * @param name as it is shown
 * @param address of the details
 */
record LearnerLink(int index, String name, String address) {
  static LearnerLink of(ClassFigures figures, int index) {
    String name = figures.book().learners().get(index).learner();
    return new LearnerLink(
        index, name.isBlank() ? "(no name)" : name, figures.pages().address(index));
  }
}
