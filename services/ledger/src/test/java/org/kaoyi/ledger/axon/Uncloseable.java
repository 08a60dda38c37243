package org.kaoyi.ledger.axon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** A connection whose owner is somebody else. */
public final class Uncloseable {
    private Uncloseable() {}

    public static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Uncloseable.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
