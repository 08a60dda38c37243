/** What archives hold: sources, their archival references, copies, custody and how the coder saw them. */
@NullMarked
package org.kaoyi.claims.archive;

import org.jspecify.annotations.NullMarked;
