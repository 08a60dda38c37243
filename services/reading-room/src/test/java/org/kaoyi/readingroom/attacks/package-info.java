/** What is sent to the server on purpose. */
package org.kaoyi.readingroom.attacks;
