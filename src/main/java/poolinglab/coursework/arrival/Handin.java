package poolinglab.coursework.arrival;

import java.util.List;
import poolinglab.coursework.submission.SubmissionPart;

/**
 * What one learner handed in.
 *
 * @param learner the name as a person would give it, fit to be shown
 * @param handedInAs the names of the files and folders, as the platform gave them
 * @param parts to be read
 * @param notes what was not obvious, a sentence each
 */
public record Handin(
    String learner, List<String> handedInAs, List<SubmissionPart> parts, List<String> notes) {
  public Handin {
    handedInAs = List.copyOf(handedInAs);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }
}
