package poolinglab.spark;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;

/**
 * What travels to an executor.
 *
 * @param kind of work
 * @param common what all orders of a run share, sent to each executor once
 * @param task bytes that the kind of work understands
 * @param build of Pooling Lab on the driver
 */
record Order(Kind kind, Broadcast<byte[]> common, byte[] task, String build)
    implements Serializable {

  /** What comes back: an answer, or why this executor does not work for us. */
  record Outcome(byte[] answer, String refusal) implements Serializable {}
}
