/** Looks whether this machine can do the work. */
@NullMarked
package org.kaoyi.app.doctor;

import org.jspecify.annotations.NullMarked;
