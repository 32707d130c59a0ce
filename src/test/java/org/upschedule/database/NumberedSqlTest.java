package org.upschedule.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberedSqlTest {

    @Test
    void parametersComeInTheOrderOfTheirUses() {
        NumberedSql sql = NumberedSql.of("UPDATE job SET a = ?2, b = ?10 WHERE id = ?1 AND a <> ?2");

        assertThat(sql.text()).isEqualTo("UPDATE job SET a = ?, b = ? WHERE id = ? AND a <> ?");
        assertThat(sql.uses()).containsExactly(1, 9, 0, 1);
    }

    @Test
    void statementWithoutParametersStaysAsItIs() {
        NumberedSql sql = NumberedSql.of("SELECT now()");

        assertThat(sql.text()).isEqualTo("SELECT now()");
        assertThat(sql.uses()).isEmpty();
    }
}
