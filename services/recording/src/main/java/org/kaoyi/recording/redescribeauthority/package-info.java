/** Use case: names and relations of an authority are replaced. */
@NullMarked
package org.kaoyi.recording.redescribeauthority;

import org.jspecify.annotations.NullMarked;
