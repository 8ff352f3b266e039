/**
 * A class as it arrives from a learning platform, a shared folder or by mail: who is in it, and
 * where their hand-ins are.
 *
 * <p>Read {@link poolinglab.coursework.arrival.Arrival} first. There is a class for every platform
 * whose export is recognised; {@link poolinglab.coursework.arrival.ClassSearch} asks them all, and
 * {@link poolinglab.coursework.arrival.Roster} puts together what belongs to one learner.
 */
package poolinglab.coursework.arrival;
