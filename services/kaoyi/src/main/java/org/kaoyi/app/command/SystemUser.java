package org.kaoyi.app.command;

/** Whoever types a command, as the operating system knows him; events name him so. */
final class SystemUser {
    private SystemUser() {}

    static String name() {
        return System.getProperty("user.name", "");
    }
}
