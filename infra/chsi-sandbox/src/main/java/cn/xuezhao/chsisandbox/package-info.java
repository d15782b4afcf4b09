/** The parts of CHSI (学信网) that deal with collection codes (采集码) and take photos over. */
@NullMarked
package cn.xuezhao.chsisandbox;

import org.jspecify.annotations.NullMarked;
