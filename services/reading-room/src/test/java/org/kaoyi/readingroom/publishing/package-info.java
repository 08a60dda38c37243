@org.jspecify.annotations.NullMarked
package org.kaoyi.readingroom.publishing;
