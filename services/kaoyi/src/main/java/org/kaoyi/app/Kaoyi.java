package org.kaoyi.app;

/** tmp */
public final class Kaoyi {
    private Kaoyi() {}

    public static void main(String[] a) {
        long t = System.nanoTime();
        try (var db = org.kaoyi.app.postgres.LedgerDatabase.in(
                new org.kaoyi.app.postgres.DataFolder(java.nio.file.Path.of(a[0])), System.getenv())) {
            System.out.println(db.url() + " " + db.livingOther() + " " + (System.nanoTime() - t) / 1000000);
            if (a.length > 1) Thread.sleep(100000);
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.out.println((System.nanoTime() - t) / 1000000);
    }
}
