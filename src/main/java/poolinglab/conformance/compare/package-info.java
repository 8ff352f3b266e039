/**
 * Many cases through the reference, the library and the ladder, and what explains a difference:
 * random cases, golden ones from other frameworks, and any that is given.
 *
 * <p>Read {@link poolinglab.conformance.compare.Judge} first, which judges one case; {@link
 * poolinglab.conformance.compare.Survey} judges many, {@link
 * poolinglab.conformance.compare.Shrinker} makes one that fails as small as it can be.
 */
package poolinglab.conformance.compare;
