package import Language

/// The features of the two stages: what finds cues, and what finds the roles of one cue.
package enum StageTemplates {
  /// Labels of the first stage: nothing, cue, content, source (first token and the rest of each).
  package enum CueLabel {
    package static let outside = 0
    package static let cueFirst = 1
    package static let cue = 2
    package static let contentFirst = 3
    package static let content = 4
    package static let sourceFirst = 5
    package static let source = 6
    package static let count = 7
  }

  /// Labels of the second stage, for one cue.
  package enum RoleLabel {
    package static let outside = 0
    package static let contentFirst = 1
    package static let content = 2
    package static let sourceFirst = 3
    package static let source = 4
    package static let count = 5
  }

  /// Classes of transition in the first stage; the second has twice as many.
  package static let cueClasses = 6
  package static let roleClasses = 12

  package static let cues = FeatureTemplates(
    """
    w[0] l[0] l[-1] l[1] l[-2] l[2] l[-3] l[3] l[-1]|l[0] l[0]|l[1] l[-1]|l[1] l[-2]|l[-1] \
    l[1]|l[2] p3[0] s2[0] s3[0] sh[0] sh[0]|sh[1] sh[-1]|sh[0] pos[0] pos[-1] pos[1] pos[-2] \
    pos[2] pos[-1]|pos[0] pos[0]|pos[1] pos[-1]|pos[0]|pos[1] pos[-2]|pos[-1]|pos[0] \
    pos[0]|pos[1]|pos[2] pos[-3]|pos[-2]|pos[-1] pos[1]|pos[2]|pos[3] \
    q[0] q[0]|ql[0] q[0]|q[1]|q[-1] q[0]|qd[0]|ql[0] q[0]|qe[0]|ql[0] q[0]|l[0] q[0]|pos[0] \
    q[0]|l[1] q[0]|l[-1] q[0]|q[1]|q[-1]|q[2] q[0]|ss[0] q[0]|sq[0] q[0]|pos[-1] \
    kx[0] kx[0]|q[0] klw[0] krw[0] klw[0]|kld[0] krw[0]|krd[0] kld[0] krd[0] kld[0]|krd[0] \
    khas[0] khas[0]|q[0] kseg[0] kseg[0]|q[0] kseg[0]|pos[0] kprev[0] knext[0] kprev[0]|khas[0] \
    khas[0]|knext[0] kx[1] kx[-1] kx[0]|pos[-1] kx[0]|pos[1] kld[0]|pos[0] krd[0]|pos[0] \
    kx[1]|kx[2] klw[0]|pos[0] krw[0]|pos[0] kld[0]|l[0] krd[0]|l[0] \
    ner[0] ner[-1] ner[1] ner[0]|pos[0] ner[-1]|pos[0] ner[1]|pos[0] ner[0]|kld[0] ner[0]|krd[0] \
    at[0] at[0]|pos[0] at[0]|q[0] at[0]|pos[1] at[0]|pos[-1] at[0]|l[1] at[0]|l[-1] \
    at[-1] at[1]
    """, names: CueColumn.names, bits: Model.cueBits,
    runs: ["q khas kseg kprev knext", "q ql qd qe ss sq", "klw krw kld krd ner", "q kx ner"])

  /// The second stage's features that do not depend on the cue, computed once a passage.
  package static let steadyRoles = FeatureTemplates(
    """
    w[0] l[0] l[-1] l[1] l[-1]|l[0] l[0]|l[1] p3[0] s3[0] sh[0] sh[-1]|sh[0] pos[0] pos[-1] \
    pos[1] pos[-1]|pos[0] pos[0]|pos[1] pos[-1]|pos[0]|pos[1] pos[-2]|pos[-1]|pos[0] \
    pos[0]|pos[1]|pos[2] l[-2]|l[-1] l[1]|l[2] \
    q[0]|ql[0] q[-1]|q[0] q[0]|q[1] q[0]|qd[0]|ql[0] q[0]|qe[0]|ql[0] q[0]|l[0] q[-1]|pos[0] \
    q[0]|l[1] q[0]|l[-1] q[0]|ss[0] ss[0] se[0] ss[0]|fw[0] lv[0] nv[0] par[0]|ss[0] pc[0] nc[0] \
    ner[0] ner[-1] ner[1] ner[0]|pos[0] m1[0] m1[-1]|m1[0] m1[0]|m1[1] m1[0]|pos[0] m1[0]|q[0]
    """, names: CueColumn.names, bits: Model.roleBits,
    runs: ["q ql qd qe ss se fw par", "lv nv pc nc ner m1 q"])

  /// The second stage's features of one cue.
  package static let roles = FeatureTemplates(
    """
    rd[0] rd[0]|rs[0] rd[0]|l[0] rd[0]|pos[0] rd[0]|pos[0]|pos[1] rd[0]|pos[-1]|pos[0] \
    rd[0]|cw[0] rd[0]|cs[0] rd[0]|cw[0]|pos[0] rd[0]|cw[0]|l[0] rs[0]|cw[0] rs[0]|rp[0] \
    rs[0]|rp[0]|cw[0] rs[0]|rp[0]|pos[0] rp[0]|ob[0] rp[0]|ob[0]|rs[0] rd[0]|ob[0] ob[0]|rs[0] \
    ob[0]|rs[0]|pos[0] ob[0]|rs[0]|q[0] oc[0] oc[1] oc[-1] oc[1]|pos[0] oc[-1]|pos[0] \
    oc[0]|oc[1]|rd[0] oc[2] oc[-2] \
    rq[0] rq[0]|rs[0] rq[0]|ql[0]|rp[0] rq[0]|cw[0] rq[0]|rp[0]|rs[0]|ob[0] rq[0]|qd[0] \
    rq[0]|qe[0]|rp[0] rq[0]|csq[0]|rs[0] cR1[0]|rd[0] cR1[0]|rp[0]|rs[0] cR2[0]|rd[0] \
    cR2[0]|rs[0]|rp[0] cL1[0]|rd[0] cL2[0]|rd[0] cL1[0]|rs[0]|rp[0] cR1[0]|cL1[0]|rs[0]|rp[0] \
    cR1[0]|cL1[0]|rd[0] cw[0]|cR1[0]|rs[0]|rp[0] cR1[0]|l[0]|rp[0] csb[0]|cse[0]|rs[0]|rp[0] \
    csb[0]|rd[0] cse[0]|rd[0] csq[0]|rs[0]|rp[0] rpw[0]|rp[0]|rs[0] rpw[0]|pos[0]|rs[0] \
    rs[0]|ss[0]|se[0] rs[0]|ss[0]|cw[0] rs[0]|par[0] rs[0]|rp[0]|lv[0] rs[0]|rp[0]|nv[0] \
    rs[0]|rp[0]|pc[0] rs[0]|rp[0]|nc[0] rs[0]|rp[0]|l[-1] rs[0]|rp[0]|l[0] rs[0]|rp[0]|l[1] \
    cp[0]|rd[0] cp[0]|rs[0]|rp[0] rd[0]|ner[0] rs[0]|rp[0]|ner[0] m1[0]|rd[0] m1[0]|rs[0]|rp[0] \
    m1[0]|rp[0]|ob[0] m1[0]|cR1[0] \
    ca[0]|cp[0]|rs[0]|rp[0] ca[0]|cp[0]|rd[0] ca[0]|rd[0]|pos[0] ca[0]|cR1[0]|rs[0]|rp[0] \
    ca[0]|rs[0]|rp[0]|l[0] ca[0]|rs[0]|rp[0]|pos[0]
    """, names: CueColumn.names, bits: Model.roleBits, salt: 100,
    fixed: "cw cs cp ca cR1 cR2 cL1 cL2 csb cse csq",
    runs: [
      "rd", "rs rp par", "oc rd", "rd rs rp ob rpw rq q ql qd qe",
      "rs rp lv nv pc nc", "rs cw ss se", "rd rs rp ob m1 ner",
    ])
}
