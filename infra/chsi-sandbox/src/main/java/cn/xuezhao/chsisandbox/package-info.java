/** The part of CHSI (学信网) that issues collection codes (采集码) and tells who a code belongs to. */
@NullMarked
package cn.xuezhao.chsisandbox;

import org.jspecify.annotations.NullMarked;
