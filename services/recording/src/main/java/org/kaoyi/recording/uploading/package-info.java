/** Files that are sent to be imported: kept, looked at as an import would take them, and then imported or discarded. */
@NullMarked
package org.kaoyi.recording.uploading;

import org.jspecify.annotations.NullMarked;
