/** The domain of Kaoyi: plain Java, no framework. Terms are those of the glossary in {@code docs/}. */
@NullMarked
package org.kaoyi.claims;

import org.jspecify.annotations.NullMarked;
