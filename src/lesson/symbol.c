/* Two tables, searched from the front: formulas are short. */
#include "lesson/symbol.h"

#include <stddef.h>

#define COMMANDS(X)                                                            \
    X("frac", NULL, EQUATION_FRACTION)                                         \
    X("cdot", "·", EQUATION_OPERATOR)                                          \
    X("times", "×", EQUATION_OPERATOR)                                         \
    X("leftarrow", "←", EQUATION_OPERATOR)                                     \
    X("approx", "≈", EQUATION_OPERATOR)                                        \
    X("partial", "∂", EQUATION_MARK)                                           \
    X("sum", "∑", EQUATION_MARK)                                               \
    X("alpha", "α", EQUATION_SYMBOL)                                           \
    X("beta", "β", EQUATION_SYMBOL)                                            \
    X("gamma", "γ", EQUATION_SYMBOL)                                           \
    X("delta", "δ", EQUATION_SYMBOL)                                           \
    X("epsilon", "ε", EQUATION_SYMBOL)                                         \
    X("zeta", "ζ", EQUATION_SYMBOL)                                            \
    X("eta", "η", EQUATION_SYMBOL)                                             \
    X("theta", "θ", EQUATION_SYMBOL)                                           \
    X("iota", "ι", EQUATION_SYMBOL)                                            \
    X("kappa", "κ", EQUATION_SYMBOL)                                           \
    X("lambda", "λ", EQUATION_SYMBOL)                                          \
    X("mu", "μ", EQUATION_SYMBOL)                                              \
    X("nu", "ν", EQUATION_SYMBOL)                                              \
    X("xi", "ξ", EQUATION_SYMBOL)                                              \
    X("omicron", "ο", EQUATION_SYMBOL)                                         \
    X("pi", "π", EQUATION_SYMBOL)                                              \
    X("rho", "ρ", EQUATION_SYMBOL)                                             \
    X("sigma", "σ", EQUATION_SYMBOL)                                           \
    X("tau", "τ", EQUATION_SYMBOL)                                             \
    X("upsilon", "υ", EQUATION_SYMBOL)                                         \
    X("phi", "φ", EQUATION_SYMBOL)                                             \
    X("chi", "χ", EQUATION_SYMBOL)                                             \
    X("psi", "ψ", EQUATION_SYMBOL)                                             \
    X("omega", "ω", EQUATION_SYMBOL)                                           \
    X("Gamma", "Γ", EQUATION_SYMBOL)                                           \
    X("Delta", "Δ", EQUATION_SYMBOL)                                           \
    X("Theta", "Θ", EQUATION_SYMBOL)                                           \
    X("Lambda", "Λ", EQUATION_SYMBOL)                                          \
    X("Xi", "Ξ", EQUATION_SYMBOL)                                              \
    X("Pi", "Π", EQUATION_SYMBOL)                                              \
    X("Sigma", "Σ", EQUATION_SYMBOL)                                           \
    X("Phi", "Φ", EQUATION_SYMBOL)                                             \
    X("Psi", "Ψ", EQUATION_SYMBOL)                                             \
    X("Omega", "Ω", EQUATION_SYMBOL)

#define ROW(name, sign, kind)  {name, sign, kind},
#define NAME(name, sign, kind) name,

static const Symbol BY_COMMAND[] = {COMMANDS(ROW){NULL, NULL, EQUATION_ROW}};

static const char *const COMMAND_NAMES[] = {COMMANDS(NAME) NULL};

static const Symbol BY_CHARACTER[] = {
    {"+", "+", EQUATION_OPERATOR}, {"-", "−", EQUATION_OPERATOR},
    {"−", "−", EQUATION_OPERATOR}, {"=", "=", EQUATION_OPERATOR},
    {"<", "<", EQUATION_OPERATOR}, {">", ">", EQUATION_OPERATOR},
    {"·", "·", EQUATION_OPERATOR}, {"×", "×", EQUATION_OPERATOR},
    {"←", "←", EQUATION_OPERATOR}, {"≈", "≈", EQUATION_OPERATOR},
    {"±", "±", EQUATION_OPERATOR}, {"/", "/", EQUATION_MARK},
    {"(", "(", EQUATION_MARK},     {")", ")", EQUATION_MARK},
    {"[", "[", EQUATION_MARK},     {"]", "]", EQUATION_MARK},
    {"|", "|", EQUATION_MARK},     {",", ",", EQUATION_MARK},
    {";", ";", EQUATION_MARK},     {":", ":", EQUATION_MARK},
    {".", ".", EQUATION_MARK},     {"!", "!", EQUATION_MARK},
    {"'", "′", EQUATION_MARK},     {"′", "′", EQUATION_MARK},
    {"…", "…", EQUATION_MARK},     {"∂", "∂", EQUATION_MARK},
    {"∑", "∑", EQUATION_MARK},     {NULL, NULL, EQUATION_ROW}};

static const Symbol *find(const Symbol *table, Text name)
{
    for (const Symbol *symbol = table; symbol->name; symbol++)
        if (text_is(name, symbol->name))
            return symbol;
    return NULL;
}

const Symbol *symbol_of_command(Text name)
{
    return find(BY_COMMAND, name);
}

const char *symbol_nearest_command(Text name)
{
    return text_nearest(name, COMMAND_NAMES);
}

const Symbol *symbol_of_character(Text character)
{
    return find(BY_CHARACTER, character);
}

bool symbol_is_letter(uint32_t point)
{
    bool latin =
        (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    bool greek = (point >= 0x391 && point <= 0x3A9 && point != 0x3A2) ||
                 (point >= 0x3B1 && point <= 0x3C9);
    return latin || greek;
}
