/** What is done to the program on purpose. */
package org.kaoyi.app.attacks;
