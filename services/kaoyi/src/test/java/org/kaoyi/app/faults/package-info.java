/** What a ledger of several processes promises when one of its parts fails: nothing lost, nothing doubled, the same views as of one process. */
package org.kaoyi.app.faults;
