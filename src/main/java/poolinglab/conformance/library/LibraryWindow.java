package poolinglab.conformance.library;

import poolinglab.geometry.Window;
import poolinglab.reference.Plane;

/** What the library makes of one window, its known mistakes included. */
interface LibraryWindow {
  float pool(Plane input, Window window);

  void spread(float gradient, Plane input, Window window, Plane gradInput);
}
