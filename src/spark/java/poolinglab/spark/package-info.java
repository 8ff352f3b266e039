/**
 * Studies and grading on Apache Spark.
 *
 * <p>Read {@link poolinglab.spark.SparkCluster} first, then {@code Order}: a trial or an answer
 * travels as bytes in a task of its own, and its result comes back as bytes.
 */
package poolinglab.spark;
