/**
 * Values that answers take and return: read by a person, written as Java, made simpler.
 *
 * <p>Start with {@link poolinglab.coursework.value.ValueText}.
 */
package poolinglab.coursework.value;
